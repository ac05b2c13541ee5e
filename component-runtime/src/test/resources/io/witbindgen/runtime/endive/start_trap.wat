(module
  (func $main (unreachable))
  (start $main))
