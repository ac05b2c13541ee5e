;; What component tooling emits: thunks over a table that is filled later.
(module
  (type (func (param i32 i64) (result i64)))
  (table (export "$imports") 1 1 funcref)
  (func (export "0") (type 0)
    (call_indirect (type 0) (local.get 0) (local.get 1) (i32.const 0))))
