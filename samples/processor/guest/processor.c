// The guest of this sample: my:component/processor in plain C, with the canonical ABI spelled out by hand.
//
// Memory is an arena behind the data segment. Everything that a call allocates, arguments and results alike, is given back at
// once in post-return, so there is no free list.

typedef __SIZE_TYPE__ size_t;
typedef unsigned char byte;

extern byte __heap_base;
static byte *arena_end;

struct string {
  const char *bytes;
  size_t length;
};

// option<string>
struct optional_string {
  unsigned char is_some;
  struct string some;
};

// result<output-data, string>: a discriminant and, 8-aligned because of the double, the larger of the two payloads.
struct result_output_string {
  unsigned char is_error;
  union {
    struct {
      struct string id;
      double mean;
      struct optional_string metadata;
    } ok;
    struct string error;
  };
};

static void *allocate(size_t alignment, size_t size) {
  byte *start = arena_end ? arena_end : &__heap_base;
  start = (byte *)(((size_t)start + alignment - 1) & ~(alignment - 1));
  byte *end = start + size;
  size_t available = __builtin_wasm_memory_size(0) << 16;
  if ((size_t)end > available) {
    size_t pages = ((size_t)end - available + 0xffff) >> 16;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
  }
  arena_end = end;
  return start;
}

__attribute__((export_name("cabi_realloc"))) void *cabi_realloc(
    void *old, size_t old_size, size_t alignment, size_t new_size) {
  byte *moved = allocate(alignment, new_size);
  for (size_t i = 0; i < old_size && i < new_size; i++) moved[i] = ((byte *)old)[i];
  return moved;
}

static struct string counted(size_t count) {
  static const char before[] = "mean of ", after[] = " values";
  char digits[20];
  size_t digit_count = 0;
  do digits[digit_count++] = (char)('0' + count % 10);
  while (count /= 10);
  char *text = allocate(1, sizeof before + digit_count + sizeof after);
  size_t length = 0;
  for (const char *c = before; *c; c++) text[length++] = *c;
  while (digit_count) text[length++] = digits[--digit_count];
  for (const char *c = after; *c; c++) text[length++] = *c;
  return (struct string){text, length};
}

__attribute__((export_name("my:component/processor#process"))) struct result_output_string *process(
    const char *id, size_t id_length, const double *values, size_t count) {
  struct result_output_string *result = allocate(8, sizeof *result);
  if (count == 0) {
    static const char message[] = "there are no values to process";
    result->is_error = 1;
    result->error = (struct string){message, sizeof message - 1};
    return result;
  }
  double sum = 0;
  for (size_t i = 0; i < count; i++) sum += values[i];
  result->is_error = 0;
  result->ok.id = (struct string){id, id_length};
  result->ok.mean = sum / (double)count;
  result->ok.metadata.is_some = count > 1;
  if (count > 1) result->ok.metadata.some = counted(count);
  return result;
}

__attribute__((export_name("cabi_post_my:component/processor#process"))) void process_post_return(
    struct result_output_string *result) {
  (void)result;
  arena_end = &__heap_base;
}
