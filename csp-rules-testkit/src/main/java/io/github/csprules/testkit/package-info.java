/**
 * Scenarios made at random, small changes of them, and the laws that every rule set keeps, each in a class of its own. Nothing here
 * needs jqwik.
 */
@NullMarked
package io.github.csprules.testkit;

import org.jspecify.annotations.NullMarked;
