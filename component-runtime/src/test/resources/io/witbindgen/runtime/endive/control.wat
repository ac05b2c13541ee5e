(module
  (memory 1)
  (func $deep (export "deep") (param i32) (result i32)
    (i32.store (i32.const 0) (local.get 0))
    (i32.add (call $deep (i32.add (local.get 0) (i32.const 1))) (i32.load (i32.const 0))))
  (func (export "spin") (loop $again (br $again)))
  (func $fib (export "fib") (param i32) (result i32)
    (if (result i32) (i32.lt_s (local.get 0) (i32.const 2))
      (then (local.get 0))
      (else (i32.add
        (call $fib (i32.sub (local.get 0) (i32.const 1)))
        (call $fib (i32.sub (local.get 0) (i32.const 2)))))))
  (func $inner (unreachable))
  (func $outer (export "outer") (call $inner)))
