// A library that is looked up at run time.
int answer(void) { return 42; }
int factor = 3;
