;; Tail calls of a function to itself, with locals beyond its parameters; the functions with a vector
;; are only ever interpreted.
(component
  (core module $m
    (type $unary (func (param i32) (result i32)))
    (table $t funcref (elem $direct $indirect $direct_vector $indirect_vector))
    (func $direct (export "direct") (param i32) (result i32) (local i32)
      (if (local.get 0) (then
        (local.set 1 (i32.const 7))
        (return_call $direct (i32.sub (local.get 0) (i32.const 1)))))
      (local.get 1))
    (func $indirect (export "indirect") (param i32) (result i32) (local i32)
      (if (local.get 0) (then
        (local.set 1 (i32.const 7))
        (return_call_indirect $t (type $unary)
          (i32.sub (local.get 0) (i32.const 1)) (i32.const 1))))
      (local.get 1))
    (func $direct_vector (export "direct-vector") (param i32) (result i32) (local i32 v128)
      (if (local.get 0) (then
        (local.set 1 (i32.const 7))
        (local.set 2 (v128.const i64x2 7 7))
        (return_call $direct_vector (i32.sub (local.get 0) (i32.const 1)))))
      (i32.add (local.get 1) (i32x4.extract_lane 0 (local.get 2))))
    (func $indirect_vector (export "indirect-vector") (param i32) (result i32) (local i32 v128)
      (if (local.get 0) (then
        (local.set 1 (i32.const 7))
        (local.set 2 (v128.const i64x2 7 7))
        (return_call_indirect $t (type $unary)
          (i32.sub (local.get 0) (i32.const 1)) (i32.const 3))))
      (i32.add (local.get 1) (i32x4.extract_lane 0 (local.get 2)))))
  (core instance $i (instantiate $m))
  (func (export "direct") (param "n" u32) (result u32) (canon lift (core func $i "direct")))
  (func (export "indirect") (param "n" u32) (result u32) (canon lift (core func $i "indirect")))
  (func (export "direct-vector") (param "n" u32) (result u32)
    (canon lift (core func $i "direct-vector")))
  (func (export "indirect-vector") (param "n" u32) (result u32)
    (canon lift (core func $i "indirect-vector"))))
