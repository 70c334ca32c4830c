/**
 * The test kit for jqwik: arbitraries, a domain, and the laws as properties. The only package that needs jqwik.
 */
@NullMarked
package io.github.csprules.testkit.jqwik;

import org.jspecify.annotations.NullMarked;
