package io.github.csprules.testkit.jqwik;

import io.github.csprules.testkit.Law;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How much a {@link RuleSetContract} tries, and what: put it on the class that implements the contract. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LawSettings {

    /** {@return of how many times as many scenarios as {@link Law#tries} each law is asked, such as 10 at night, or 0.1} */
    double effort() default 1;

    /**
     * {@return which scenarios: always the same for one seed; 0 for others in each run} A failure shows the seed with which it
     * comes again.
     */
    long seed() default 0;

    /** {@return after how many seconds a law begins no further scenario, which the summary tells} */
    int secondsPerLaw() default 60;
}
