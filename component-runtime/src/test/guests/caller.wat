;; Calls a function of another component with a list of three numbers, and passes its result on.
(component $caller
  (import "sum" (func $sum (param "list" (list u64)) (result u64)))
  (core module $libc
    (memory (export "memory") 1)
    (data (i32.const 8) "\01\00\00\00\00\00\00\00\02\00\00\00\00\00\00\00\27\00\00\00\00\00\00\00"))
  (core instance $libc (instantiate $libc))
  (core func $sum (canon lower (func $sum) (memory (core memory $libc "memory"))))
  (core module $code
    (import "" "sum" (func $sum (param i32 i32) (result i64)))
    (func (export "call") (result i64) (call $sum (i32.const 8) (i32.const 3)))
    (func (export "call-with") (param i32 i32) (result i64) (call $sum (local.get 0) (local.get 1))))
  (core instance $code (instantiate $code (with "" (instance (export "sum" (func $sum))))))
  (func (export "call") (result u64) (canon lift (core func $code "call")))
  (func (export "call-with") (param "pointer" u32) (param "length" u32) (result u64)
    (canon lift (core func $code "call-with"))))
