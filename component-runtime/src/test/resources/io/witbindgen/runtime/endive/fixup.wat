(module
  (type (func))
  (type (func (param i32 i64) (result i64)))
  (import "" "0" (func (type 1)))
  (import "" "$imports" (table 1 1 funcref))
  (elem (i32.const 0) func 0))
