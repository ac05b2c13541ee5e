// A library with data, a constructor, and a pointer to a function of another library.
extern int plus(int, int);
static volatile int start;
int counter = 7;
int (*const operation)(int, int) = plus;
__attribute__((constructor)) static void begin(void) { start = 1000; }
int apply(int a, int b) { return operation(a, b) + start; }
