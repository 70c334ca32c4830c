package io.github.csprules.json;

import io.github.csprules.advice.Advice;
import io.github.csprules.advice.Checklist;
import io.github.csprules.advice.Timeline;
import io.github.csprules.model.Problem;
import io.github.csprules.model.Scenario;
import io.github.csprules.verdict.Difference;
import io.github.csprules.verdict.Verdict;
import java.util.List;
import java.util.Objects;

/** The answer to one line of a {@link Batch}: a verdict, advice, or the problems of the line. */
public sealed interface BatchAnswer {

    /** {@return the id of the answer: the id beside the scenario, else the scenario's reference, else the line number} */
    String id();

    /** {@return the line number, from 1; blank lines count} */
    long line();

    /**
     * The answer to a line with a valid scenario.
     *
     * @param id the id of the answer
     * @param line the number of the line
     * @param scenario the scenario; of a request, with the shared book
     * @param verdict the verdict on it
     */
    record Judged(String id, long line, Scenario scenario, Verdict verdict) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id the id of the answer
         * @param line the number of the line, from 1
         * @param scenario the scenario
         * @param verdict the verdict
         */
        public Judged {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(scenario, "scenario");
            Objects.requireNonNull(verdict, "verdict");
        }
    }

    /**
     * The answer of a batch of routes to a line with a valid scenario.
     *
     * @param id the id of the answer
     * @param line the number of the line
     * @param advice the routes
     */
    record Advised(String id, long line, Advice advice) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id the id of the answer
         * @param line the number of the line, from 1
         * @param advice the routes
         */
        public Advised {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(advice, "advice");
        }
    }

    /**
     * The answer of a batch of checklists to a line with a valid scenario that declares the partner.
     *
     * @param id the id of the answer
     * @param line the number of the line
     * @param checklist the checklist
     */
    record Ready(String id, long line, Checklist checklist) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id the id of the answer
         * @param line the number of the line, from 1
         * @param checklist the checklist
         */
        public Ready {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(checklist, "checklist");
        }
    }

    /**
     * The answer of a batch of timelines to a line with a valid scenario.
     *
     * @param id the id of the answer
     * @param line the number of the line
     * @param timeline the timeline
     */
    record OverTime(String id, long line, Timeline timeline) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id the id of the answer
         * @param line the number of the line, from 1
         * @param timeline the timeline
         */
        public OverTime {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(timeline, "timeline");
        }
    }

    /**
     * The answer of a batch of comparisons to a line with a valid scenario.
     *
     * @param id the id of the answer
     * @param line the number of the line
     * @param difference the difference of the two verdicts
     */
    record Compared(String id, long line, Difference difference) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id the id of the answer
         * @param line the number of the line, from 1
         * @param difference the difference
         */
        public Compared {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(difference, "difference");
        }
    }

    /**
     * The answer to a line without a valid scenario.
     *
     * @param id the id of the answer
     * @param line the number of the line
     * @param problems the first 100 problems at most, in the order of the line, with pointers relative to the scenario
     * @param problemCount the number of all problems, also those not listed
     */
    record Invalid(String id, long line, List<Problem> problems, int problemCount) implements BatchAnswer {

        /**
         * Creates an answer.
         *
         * @param id the id of the answer
         * @param line the number of the line, from 1
         * @param problems the problems, at least one
         * @param problemCount the number of all problems
         */
        public Invalid {
            Objects.requireNonNull(id, "id");
            problems = List.copyOf(problems);
        }
    }
}
