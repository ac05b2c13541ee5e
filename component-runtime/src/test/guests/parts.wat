;; Exports one of each kind: a core module, a component, an instance inside an instance, a resource type by itself.
(component $parts
  (core module $m
    (import "" "base" (global $base i32))
    (func (export "f") (result i32) (i32.add (global.get $base) (i32.const 7))))
  (component $c
    (import "ten" (func $ten (result u32)))
    (core func $ten (canon lower (func $ten)))
    (core module $code
      (import "" "ten" (func $ten (result i32)))
      (func (export "run") (result i32) (i32.mul (call $ten) (i32.const 3))))
    (core instance $code (instantiate $code (with "" (instance (export "ten" (func $ten))))))
    (func (export "run") (result u32) (canon lift (core func $code "run"))))
  (core module $answer (func (export "answer") (result i32) (i32.const 42)))
  (core instance $answer (instantiate $answer))
  (func $answer (result u32) (canon lift (core func $answer "answer")))
  (instance $inner (export "answer" (func $answer)))
  (instance $outer (export "inner" (instance $inner)))
  (type $thing (resource (rep i32)))
  (export "m" (core module $m))
  (export "c" (component $c))
  (export "outer" (instance $outer))
  (export "thing" (type $thing)))
