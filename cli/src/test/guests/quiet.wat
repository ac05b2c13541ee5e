;; World `quiet` of ../../../../docs/cookbook.md.
(module
  (memory (export "memory") 1)

  ;; No line is kept, so all have the same place; one that is longer than the page traps.
  (func (export "cabi_realloc") (param i32 i32 i32) (param $size i32) (result i32)
    (i32.const 8))

  (func (export "sample:station/log#write") (param i32 i32)))
