;; World `station` of ../../../../docs/cookbook.md. The warmest of no places is an instruction that traps; spring never comes.
(module
  (import "sample:station/log" "write" (func $write (param i32 i32)))
  (import "sample:station/sensors" "[constructor]sensor" (func $new (param i32 i32) (result i32)))
  (import "sample:station/sensors" "[method]sensor.read" (func $read (param i32) (result f64)))
  (import "sample:station/sensors" "[resource-drop]sensor" (func $drop (param i32)))
  (memory (export "memory") 1)
  (global $free (mut i32) (i32.const 16))

  ;; Memory is never given back.
  (func (export "cabi_realloc") (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
    (local $at i32)
    (local.set $at
      (i32.and
        (i32.add (global.get $free) (i32.sub (local.get $align) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get $align))))
    (global.set $free (i32.add (local.get $at) (local.get $size)))
    (if (i32.gt_u (global.get $free) (i32.shl (memory.size) (i32.const 16)))
      (then
        (drop (memory.grow (i32.add (i32.shr_u (local.get $size) (i32.const 16)) (i32.const 1))))))
    (local.get $at))

  (func $warmest (export "warmest") (param $places i32) (param $count i32) (result i32)
    (local $best f64) (local $now f64) (local $sensor i32) (local $place i32) (local $length i32)
    (if (i32.eqz (local.get $count)) (then unreachable))
    (local.set $best (f64.const -inf))
    (loop $next
      (local.set $place (i32.load (local.get $places)))
      (local.set $length (i32.load offset=4 (local.get $places)))
      (call $write (local.get $place) (local.get $length))
      (local.set $sensor (call $new (local.get $place) (local.get $length)))
      (local.set $now (call $read (local.get $sensor)))
      (call $drop (local.get $sensor))
      (if (f64.gt (local.get $now) (local.get $best))
        (then
          (local.set $best (local.get $now))
          (i32.store (i32.const 0) (local.get $place))
          (i32.store (i32.const 4) (local.get $length))))
      (local.set $places (i32.add (local.get $places) (i32.const 8)))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 1)))))
    (i32.const 0))

  (func $wait_for_spring (export "wait-for-spring")
    (loop $winter (br $winter))))
