(module
  (import "a" "b" (func $first (result i32)))
  (import "a" "b" (func $second (result i32)))
  (func (export "both") (result i32)
    (i32.add (i32.mul (call $first) (i32.const 10)) (call $second))))
