package com.example.tailspin;

import org.jspecify.annotations.Nullable;

/** A row of {@code link}: who deals with whom in Partner Center, and how far that has come, if anybody has looked. */
record LinkRow(int upperNo, int lowerNo, @Nullable String state) {}
