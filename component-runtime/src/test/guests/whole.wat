;; Imports one of each kind, uses all of it, and exports the function of the host that it imports once more.
(component $whole
  (import "m" (core module $m
    (import "" "base" (global i32))
    (export "f" (func (result i32)))))
  (import "c" (component $c
    (import "ten" (func (result u32)))
    (export "run" (func (result u32)))))
  (import "outer" (instance $outer
    (export "inner" (instance
      (export "answer" (func (result u32)))))))
  (import "ten" (func $ten (result u32)))
  (core module $base (global (export "base") i32 (i32.const 100)))
  (core instance $base (instantiate $base))
  (core instance $m (instantiate $m (with "" (instance $base))))
  (instance $c (instantiate $c (with "ten" (func $ten))))
  (alias export $outer "inner" (instance $inner))
  (core func $answer (canon lower (func $inner "answer")))
  (core func $run (canon lower (func $c "run")))
  (core module $code
    (import "" "f" (func $f (result i32)))
    (import "" "run" (func $run (result i32)))
    (import "" "answer" (func $answer (result i32)))
    (func (export "sum") (result i32)
      (i32.add (call $f) (i32.add (call $run) (call $answer)))))
  (core instance $code (instantiate $code (with "" (instance
    (export "f" (func $m "f")) (export "run" (func $run)) (export "answer" (func $answer))))))
  (func (export "sum") (result u32) (canon lift (core func $code "sum")))
  (export "again" (func $ten)))
