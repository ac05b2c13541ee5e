;; A core module with a memory, room in it that is given back after each call, and an echo of lists.
(module
  (memory (export "memory") 1)
  (global $next (mut i32) (i32.const 1024))
  (func (export "realloc") (param $old i32) (param $oldSize i32) (param $align i32) (param $size i32) (result i32)
    (local $at i32)
    (local.set $at
      (i32.and
        (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
        (i32.sub (i32.const 0) (local.get $align))))
    (global.set $next (i32.add (local.get $at) (local.get $size)))
    (block $enough
      (loop $grow
        (br_if $enough (i32.le_u (global.get $next) (i32.mul (memory.size) (i32.const 65536))))
        (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (unreachable)))
        (br $grow)))
    (memory.copy (local.get $at) (local.get $old) (local.get $oldSize))
    (local.get $at))
  ;; Gives all room back.
  (func (export "post-return") (param i32) (global.set $next (i32.const 1024)))
  (func (export "echo") (param $list i32) (param $length i32) (result i32)
    (i32.store (i32.const 8) (local.get $list))
    (i32.store (i32.const 12) (local.get $length))
    (i32.const 8)))
