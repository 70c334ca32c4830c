/**
 * A fictitious shop that asks csp-rules before it sends an order: {@link com.example.tailspin.Main} runs it all.
 */
@NullMarked
package com.example.tailspin;

import org.jspecify.annotations.NullMarked;
