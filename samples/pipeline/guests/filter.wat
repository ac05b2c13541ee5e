;; World `filtering`, by hand. A record-free interface needs neither memory nor an allocator.
(module
  ;; keep: func(celsius: f64) -> bool
  (func (export "pipeline:stages/filter#keep") (param $celsius f64) (result i32)
    ;; A comparison with NaN is false, so a reading that is no number is not kept.
    (i32.and
      (f64.ge (local.get $celsius) (f64.const -60))
      (f64.le (local.get $celsius) (f64.const 60)))))
