package io.github.csprules.testkit.reading;

import io.github.csprules.model.CustomerRelationshipRequest;
import io.github.csprules.model.Fact;
import io.github.csprules.model.ResellerAssignment;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Transaction;
import java.util.ArrayList;
import java.util.List;

/** One or some chapters of the policy: what they read, what they write on, and the words that chapters share. */
abstract class Chapter {

    final Told told;
    final AnswerSheet sheet;

    Chapter(Told told, AnswerSheet sheet) {
        this.told = told;
        this.sheet = sheet;
    }

    abstract void write();

    final Transaction transaction() {
        return told.transaction();
    }

    /** The two purposes for which a reseller is put on a customer that is being added. */
    static boolean isForAccount(ResellerAssignment assignment) {
        return switch (assignment.purpose()) {
            case ACCOUNT_MANAGEMENT, AZURE_ACCOUNT_MANAGEMENT -> true;
            case INCENTIVES, SUPPORT -> false;
        };
    }

    static boolean isForIncentives(ResellerAssignment assignment) {
        return assignment.purpose() == ResellerAssignment.Purpose.INCENTIVES;
    }

    /** The partners of a sale's channel, then nobody else. */
    final List<String> channel() {
        return transaction() instanceof Sale sale ? sale.channel() : List.of();
    }

    /** The partners who ask a customer for a relationship. */
    final List<String> asking() {
        return transaction() instanceof CustomerRelationshipRequest request ? request.partners() : List.of();
    }

    /** The provider, then the reseller, of an assignment for the customer's account. */
    final List<String> assigningToAccount() {
        return transaction() instanceof ResellerAssignment assignment && isForAccount(assignment)
                ? List.of(assignment.provider(), assignment.reseller())
                : List.of();
    }

    final List<String> resellersOfChannel() {
        return channel().stream().filter(told::isReseller).toList();
    }

    /** Of the partner or customer: each of these facts that is not stated. */
    static void addIfNotStated(String id, String name, Fact<?> fact, List<String> lacking) {
        if (fact.isNotStated()) {
            lacking.add(id + " " + name);
        }
    }

    /** A fact of the transaction that has to be true. */
    final void demandTrue(List<String> subject, String name, Fact<Boolean> stated, String otherwise) {
        Fact<Boolean> fact = told.ofTransaction(name, stated);
        if (fact.isNotStated()) {
            sheet.lacks(subject, List.of("transaction " + name));
        } else {
            sheet.demand(fact.get(), subject, otherwise);
        }
    }

    /** A fact of the transaction that may be anything but one. */
    final <T> void demandOther(List<String> subject, String name, Fact<T> stated, T bad, String otherwise) {
        Fact<T> fact = told.ofTransaction(name, stated);
        if (fact.isNotStated()) {
            sheet.lacks(subject, List.of("transaction " + name));
        } else {
            sheet.demand(!fact.get().equals(bad), subject, otherwise);
        }
    }

    static boolean isFilled(Fact<String> stated) {
        return stated.isStated() && !stated.isNone() && !stated.get().chars().allMatch(Character::isWhitespace);
    }

    static <T> List<T> both(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
