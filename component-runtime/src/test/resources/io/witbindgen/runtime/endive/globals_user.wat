(module
  (import "g" "fixed" (global $fixed i64))
  (import "g" "counter" (global $counter (mut i32)))
  (global $copy i64 (global.get $fixed))
  (func (export "fixed") (result i64) (global.get $copy))
  (func (export "counter") (result i32) (global.get $counter))
  (func (export "add") (param i32)
    (global.set $counter (i32.add (global.get $counter) (local.get 0)))))
