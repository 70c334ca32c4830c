/** The policy read a second time from its tables, and compared with the library: on the corpus, at random, and by anyone. */
package io.github.csprules.testkit.reading;
