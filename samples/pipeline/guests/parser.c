// World `parsing`. There is no C library: the allocator below is all that the canonical ABI needs.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

extern unsigned char __heap_base;
static uintptr_t top = (uintptr_t)&__heap_base;

// Memory is given out from the bottom up, and all of it is taken back when a call is over.
__attribute__((export_name("cabi_realloc"))) void *cabi_realloc(void *old, size_t old_size, size_t align, size_t size) {
  uintptr_t start = (top + align - 1) / align * align;
  uintptr_t end = start + size;
  uintptr_t have = (uintptr_t)__builtin_wasm_memory_size(0) * 65536;
  if (end < start || (end > have && __builtin_wasm_memory_grow(0, (end - have + 65535) / 65536) == (size_t)-1)) {
    __builtin_trap();
  }
  for (size_t i = 0; i < old_size && i < size; i++) {
    ((char *)start)[i] = ((char *)old)[i];
  }
  top = end;
  return (void *)start;
}

typedef struct {
  const char *start;
  size_t length;
} text;

typedef struct {
  text sensor;
  double celsius;
} reading;

// result<list<reading>, string>
typedef struct {
  uint8_t is_error;
  union {
    struct {
      reading *items;
      size_t count;
    } readings;
    text error;
  };
} outcome;

static outcome result;

static bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static text trim(text t) {
  while (t.length > 0 && is_space(t.start[0])) {
    t.start++;
    t.length--;
  }
  while (t.length > 0 && is_space(t.start[t.length - 1])) {
    t.length--;
  }
  return t;
}

// A decimal number: digits with at most one point, and perhaps a sign.
static bool number(text t, double *value) {
  size_t i = 0;
  bool negative = t.length > 0 && t.start[0] == '-';
  if (negative) {
    i++;
  }
  double digits = 0;
  double scale = 1;
  bool fraction = false;
  bool any = false;
  for (; i < t.length; i++) {
    char c = t.start[i];
    if (c == '.' && !fraction) {
      fraction = true;
    } else if (c >= '0' && c <= '9') {
      digits = digits * 10 + (c - '0');
      scale = fraction ? scale * 10 : scale;
      any = true;
    } else {
      return false;
    }
  }
  *value = (negative ? -digits : digits) / scale;
  return any;
}

static outcome *error(size_t line, const char *why) {
  const char *prefix = "line ";
  char *message = cabi_realloc(0, 0, 1, 80);
  size_t length = 0;
  for (; *prefix; prefix++) {
    message[length++] = *prefix;
  }
  char reversed[20];
  int count = 0;
  do {
    reversed[count++] = (char)('0' + line % 10);
    line /= 10;
  } while (line > 0);
  while (count > 0) {
    message[length++] = reversed[--count];
  }
  for (; *why && length < 80; why++) {
    message[length++] = *why;
  }
  result.is_error = 1;
  result.error = (text){message, length};
  return &result;
}

__attribute__((export_name("pipeline:stages/parser#parse"))) outcome *parse(const char *start, size_t length) {
  size_t lines = 1;
  for (size_t i = 0; i < length; i++) {
    lines += start[i] == '\n';
  }
  reading *items = cabi_realloc(0, 0, _Alignof(reading), lines * sizeof(reading));
  size_t count = 0;
  size_t at = 0;
  for (size_t line = 1; line <= lines; line++) {
    size_t end = at;
    while (end < length && start[end] != '\n') {
      end++;
    }
    text whole = trim((text){start + at, end - at});
    at = end + 1;
    if (whole.length == 0 || whole.start[0] == '#') {
      continue;
    }
    size_t sign = 0;
    while (sign < whole.length && whole.start[sign] != '=') {
      sign++;
    }
    if (sign == whole.length) {
      return error(line, ": there is no `=`");
    }
    text name = trim((text){whole.start, sign});
    if (name.length == 0) {
      return error(line, ": there is no name before the `=`");
    }
    double celsius;
    if (!number(trim((text){whole.start + sign + 1, whole.length - sign - 1}), &celsius)) {
      return error(line, ": what follows the `=` is not a number");
    }
    items[count++] = (reading){name, celsius};
  }
  result.is_error = 0;
  result.readings.items = items;
  result.readings.count = count;
  return &result;
}

__attribute__((export_name("cabi_post_pipeline:stages/parser#parse"))) void parse_post_return(outcome *done) {
  (void)done;
  top = (uintptr_t)&__heap_base;
}
