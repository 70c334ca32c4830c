/** The small space: every combination of the values that rules tell apart, judged by the library and by the second reading. */
package io.github.csprules.testkit.space;
