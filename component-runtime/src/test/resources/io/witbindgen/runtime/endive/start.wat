(module
  (import "h" "report" (func $report (param i32)))
  (memory 1)
  (data (i32.const 0) "\2a")
  (func $main (call $report (i32.load (i32.const 0))))
  (func (export "_start") (call $report (i32.const 99)))
  (start $main))
