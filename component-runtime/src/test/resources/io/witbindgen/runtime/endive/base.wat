(module (global (export "base") i32 (i32.const 100)))
