;; Uses the memory of memory.wat, with a passive segment of its own under the same number.
(module
  (import "m" "memory" (memory 1 4))
  (data $farewell "goodbye")
  (data (i32.const 64) "user")
  (func (export "load8_u") (param i32) (result i32) (i32.load8_u (local.get 0)))
  (func (export "store8") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
  (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
  (func (export "size") (result i32) (memory.size))
  (func (export "init") (param i32 i32 i32)
    (memory.init $farewell (local.get 0) (local.get 1) (local.get 2))))
