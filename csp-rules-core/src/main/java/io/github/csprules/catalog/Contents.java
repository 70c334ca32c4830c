package io.github.csprules.catalog;

import io.github.csprules.model.Regions;
import io.github.csprules.rule.ConsequenceRule;
import io.github.csprules.rule.Documentation;
import io.github.csprules.rule.TransactionRule;
import java.util.List;

/** The contents page of an edition: all that is in it. Rules and consequences are made anew each time, for {@link Edition}. */
interface Contents {

    /** Where the clauses stand that rules and consequences name. */
    Documentation documentation();

    /** Which countries make up which region. */
    Regions regions();

    /** The rules of the five pages, chapter by chapter: the standard policy. */
    List<TransactionRule> fivePages();

    /** The rules of the pages that the five link to: what the extended policy adds. */
    List<TransactionRule> linkedPages();

    /** What allowed transactions bring with them under the standard policy. */
    List<ConsequenceRule> consequences();

    /** What allowed transactions bring with them under the extended policy. */
    List<ConsequenceRule> extendedConsequences();
}
