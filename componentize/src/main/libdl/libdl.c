// dlopen and dlsym for libraries that were linked ahead of time. The table that they search is made when a component is linked:
// libraries by name, each with its symbols by name, names in the order of their bytes.
#include <stddef.h>
#include <stdint.h>

struct name {
  size_t length;
  const unsigned char *bytes;
};

struct symbol {
  struct name name;
  void *address;
};

struct library {
  struct name name;
  size_t count;
  const struct symbol *symbols;
};

extern const struct {
  size_t count;
  const struct library *libraries;
} __wasm_libdl_libraries;

// What dlerror has to say, and has not said yet.
static const char *failure;

// Negative, zero or positive, as the text comes before the name, is it, or comes after it.
static int compare(const char *text, struct name name) {
  for (size_t i = 0; i < name.length; i++) {
    int difference = (unsigned char)text[i] - name.bytes[i];
    if (difference != 0 || text[i] == 0) {
      return difference;
    }
  }
  return text[name.length] != 0;
}

void *dlopen(const char *file, int mode) {
  (void)mode;
  size_t low = 0;
  size_t high = __wasm_libdl_libraries.count;
  while (file != NULL && low < high) {
    size_t middle = low + (high - low) / 2;
    const struct library *library = &__wasm_libdl_libraries.libraries[middle];
    int order = compare(file, library->name);
    if (order == 0) {
      return (void *)library;
    } else if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  failure = file == NULL ? "dlopen: the program itself cannot be opened" : "dlopen: no such library among those that can be opened";
  return NULL;
}

void *dlsym(void *handle, const char *name) {
  const struct library *library = handle;
  size_t low = 0;
  size_t high = library == NULL ? 0 : library->count;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    int order = compare(name, library->symbols[middle].name);
    if (order == 0) {
      return library->symbols[middle].address;
    } else if (order < 0) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  failure = library == NULL ? "dlsym: the handle is null" : "dlsym: the library has no such symbol";
  return NULL;
}

int dlclose(void *handle) {
  (void)handle;
  return 0;
}

char *dlerror(void) {
  const char *said = failure;
  failure = NULL;
  return (char *)said;
}
