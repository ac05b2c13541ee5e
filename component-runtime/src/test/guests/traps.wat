;; Traps in a core module that another one calls; in a canonical built-in;
;; and in a function that is only ever interpreted.
(component
  (core module $library
    (memory (export "memory") 1)
    (func $reach (export "reach") (param i32) (result i32) (i32.load (local.get 0)))
    (func $vector (export "vector") (param i32) (result i32)
      (drop (v128.const i64x2 0 0))
      (call $reach (local.get 0))))
  (core instance $library (instantiate $library))
  (type $thing (resource (rep i32)))
  (core func $drop (canon resource.drop $thing))
  (core module $main
    (import "library" "reach" (func $far_reach (param i32) (result i32)))
    (import "library" "vector" (func $far_vector (param i32) (result i32)))
    (import "host" "drop" (func $host_drop (param i32)))
    (func $call_reach (export "reach") (param i32) (result i32) (call $far_reach (local.get 0)))
    (func $call_vector (export "vector") (param i32) (result i32) (call $far_vector (local.get 0)))
    (func $forget (param i32) (call $host_drop (local.get 0)))
    (func $call_drop (export "drop") (param i32) (call $forget (local.get 0))))
  (core instance $main (instantiate $main
    (with "library" (instance $library))
    (with "host" (instance (export "drop" (func $drop))))))
  (func (export "reach") (param "at" u32) (result u32) (canon lift (core func $main "reach")))
  (func (export "vector") (param "at" u32) (result u32) (canon lift (core func $main "vector")))
  (func (export "drop") (param "index" u32) (canon lift (core func $main "drop"))))
