;; Two nested components: one repeats a string, the other greets through it. Each has a memory of its own.
(component $nested
  (component $repeater
    (core module $code
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 1024))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param i32) (param $size i32) (result i32)
        (if (i32.ge_u (local.get $old-size) (local.get $size)) (then (if (local.get $old) (then (return (local.get $old))))))
        (global.set $next (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
        (memory.copy (global.get $next) (local.get $old) (local.get $old-size))
        (global.get $next)
        (global.set $next (i32.add (global.get $next) (local.get $size))))
      ;; Returns the string twice over, at address 0: pointer and length.
      (func (export "twice") (param $text i32) (param $length i32) (result i32)
        (memory.copy (global.get $next) (local.get $text) (local.get $length))
        (memory.copy (i32.add (global.get $next) (local.get $length)) (local.get $text) (local.get $length))
        (i32.store (i32.const 0) (global.get $next))
        (i32.store (i32.const 4) (i32.shl (local.get $length) (i32.const 1)))
        (i32.const 0)))
    (core instance $core (instantiate $code))
    (func $twice (param "text" string) (result string)
      (canon lift (core func $core "twice") (memory (core memory $core "memory")) (realloc (core func $core "realloc"))))
    (export "twice" (func $twice)))

  (component $greeter
    (import "twice" (func $twice (param "text" string) (result string)))
    (core module $libc
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 2048))
      (func (export "realloc") (param $old i32) (param $old-size i32) (param i32) (param $size i32) (result i32)
        (if (i32.ge_u (local.get $old-size) (local.get $size)) (then (if (local.get $old) (then (return (local.get $old))))))
        (global.set $next (i32.and (i32.add (global.get $next) (i32.const 7)) (i32.const -8)))
        (memory.copy (global.get $next) (local.get $old) (local.get $old-size))
        (global.get $next)
        (global.set $next (i32.add (global.get $next) (local.get $size)))))
    (core instance $libc (instantiate $libc))
    (core func $twice-lowered
      (canon lower (func $twice) (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))
        string-encoding=utf16))
    (core module $code
      (import "libc" "memory" (memory 1))
      (import "repeater" "twice" (func $twice (param i32 i32 i32)))
      (func (export "greet") (param $name i32) (param $length i32) (result i32)
        (call $twice (local.get $name) (local.get $length) (i32.const 16))
        (i32.const 16)))
    (core instance $core (instantiate $code
      (with "libc" (instance $libc))
      (with "repeater" (instance (export "twice" (func $twice-lowered))))))
    (func $greet (param "name" string) (result string)
      (canon lift (core func $core "greet") (memory (core memory $libc "memory")) (realloc (core func $libc "realloc"))
        string-encoding=utf16))
    (instance $greetings (export "greet" (func $greet)))
    (export "test:nested/greetings" (instance $greetings)))

  (instance $repeats (instantiate $repeater))
  (instance $greets (instantiate $greeter (with "twice" (func $repeats "twice"))))
  (export "test:nested/greetings" (instance $greets "test:nested/greetings"))
  (export "twice" (func $repeats "twice")))
