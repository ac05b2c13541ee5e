;; A core module that asks another component for an echo of lists.
(module
  (import "other" "echo" (func $echo (param i32 i32 i32)))
  (func (export "echo") (param $list i32) (param $length i32) (result i32)
    (call $echo (local.get $list) (local.get $length) (i32.const 8))
    (i32.const 8)))
