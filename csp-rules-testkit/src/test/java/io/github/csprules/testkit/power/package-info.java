/** The test kit tested by rules that are wrong on purpose: which law finds each, and how surely. */
package io.github.csprules.testkit.power;
