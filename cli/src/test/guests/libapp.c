// The other library: it uses data and a function of libtext, which uses a function of this one.
extern int counter;
extern int apply(int, int);
int plus(int a, int b) { return a + b + counter; }
__attribute__((export_name("calculate"))) int calculate(int a, int b) { counter++; return apply(a, b); }
