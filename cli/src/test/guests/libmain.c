// A program that opens another library: one that is there, one that is not, and a symbol that is not.
extern void *dlopen(const char *, int);
extern void *dlsym(void *, const char *);
extern char *dlerror(void);
__attribute__((export_name("probe"))) int probe(int which) {
  void *library = dlopen(which == 2 ? "libnone.so" : "libplug.so", 1);
  if (!library) {
    return dlerror() && !dlerror() ? -1 : -2;
  }
  if (which == 3) {
    return dlsym(library, "question") ? 0 : -3;
  }
  int (*answer)(void) = (int (*)(void))dlsym(library, "answer");
  int *factor = dlsym(library, "factor");
  return answer() * *factor;
}
