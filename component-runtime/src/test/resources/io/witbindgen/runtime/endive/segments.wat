;; An active segment outside the memory.
(module (memory 1) (data (i32.const 65534) "abc"))
