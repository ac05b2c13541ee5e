(module
  (import "g" "base" (global $base i32))
  (global $at (export "at") i32 (i32.add (global.get $base) (i32.mul (i32.const 4) (i32.const 8))))
  (memory (export "memory") 1)
  (data (offset (i32.sub (global.get $base) (i32.const 1))) "x"))
