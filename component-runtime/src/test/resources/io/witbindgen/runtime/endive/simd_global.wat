(module
  (global $g (mut v128) (v128.const i32x4 1 2 3 4))
  (func (export "second") (result i32) (i32x4.extract_lane 1 (global.get $g))))
