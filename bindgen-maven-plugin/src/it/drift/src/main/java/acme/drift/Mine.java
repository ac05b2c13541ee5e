package acme.drift;

final class Mine {}
