;; Exports what it imports: functions with few and many values, a string, a resource, alone and in an
;; instance.
(component
  (import "twice" (func $twice (param "n" u32) (result u32)))
  (import "test:host/text" (instance $text
    (export "box" (type $box (sub resource)))
    (export "join" (func (param "parts" (list string)) (result (tuple string u32))))
    (export "make" (func (param "n" u32) (result (own $box))))
    (export "look" (func (param "b" (borrow $box)) (result u32)))
    (export "take" (func (param "b" (own $box)) (result u32)))))
  (export "again" (func $twice))
  (export "test:guest/text" (instance $text)))
