package io.github.csprules.benchmarks;

import java.time.LocalDate;

/** What a host has when somebody orders: ids. Who they are and what they have with each other stands in its book. */
record Order(LocalDate day, String provider, String reseller, String customer) {}
