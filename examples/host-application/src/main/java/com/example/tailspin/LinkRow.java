package com.example.tailspin;

/** A row of {@code link}: who deals with whom in Partner Center, and how far that has come. */
record LinkRow(int upperNo, int lowerNo, String state) {}
