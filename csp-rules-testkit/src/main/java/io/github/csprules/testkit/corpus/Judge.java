package io.github.csprules.testkit.corpus;

/** An implementation of the policy, whatever it is written in and wherever it runs: documents in, documents out. */
@FunctionalInterface
public interface Judge {

    /**
     * Judges a scenario.
     * <p>
     * An implementation that does not know the edition had better fail than answer for another one.
     *
     * @param policy the name of the policy, {@code standard} or {@code extended}
     * @param edition the edition of the policy, such as {@code 2021-06}
     * @param scenario a document of the format {@code csp-scenario/1}
     * @return a document of the format {@code csp-verdict/1}
     * @throws Exception if the implementation fails, which fails the case
     */
    String judge(String policy, String edition, String scenario) throws Exception;
}
