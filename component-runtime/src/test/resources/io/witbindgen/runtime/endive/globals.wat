(module
  (global $fixed (export "fixed") i64 (i64.const -5))
  (global $counter (export "counter") (mut i32) (i32.const -1))
  (global (export "ratio") (mut f64) (f64.const 1.5))
  (func (export "bump") (global.set $counter (i32.add (global.get $counter) (i32.const 1)))))
