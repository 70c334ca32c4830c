package io.github.csprules.benchmarks;

import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Sale;
import io.github.csprules.model.Subscription;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an allowed sale brings with it, in straight-line code. */
record StraightLineConsequences(
        Sale sale, LocalDate asOf, Book book, List<Partner> channel, List<Partner> resellers, Customer customer) {

    private static final LocalDate UNCERTAIN_FROM = LocalDate.of(2021, 9, 20);
    private static final LocalDate UNCERTAIN_UNTIL = LocalDate.of(2023, 8, 17);

    List<String> codes() {
        List<String> codes = List.of();
        if (hasOtherPartner() || hasSubscriptionOfOtherPartner()) {
            codes = with(codes, "existing-subscriptions-unchanged");
        }
        if (!resellers.isEmpty() && sale.partnerIdOnRecord().isEmpty()) {
            codes = with(codes, "incentives-need-mpn-id");
        }
        if (sale.isNewCustomer()) {
            codes = with(codes, "credentials-shown-once");
        }
        if (!asOf.isBefore(UNCERTAIN_FROM) && asOf.isBefore(UNCERTAIN_UNTIL) && isAnyUncertain()) {
            codes = with(codes, "region-uncertain");
        }
        return codes;
    }

    private static List<String> with(List<String> codes, String code) {
        List<String> more = codes.isEmpty() ? new ArrayList<>(2) : codes;
        more.add(code);
        return more;
    }

    private boolean hasOtherPartner() {
        List<ResellerRelationship> all = book.resellerRelationshipsOf(customer);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isActive() && !isInChannel(all.get(i).partner())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasSubscriptionOfOtherPartner() {
        List<Subscription> all = book.subscriptionsOf(customer);
        for (int i = 0; i < all.size(); i++) {
            Optional<String> partner = all.get(i).partner();
            if (partner.isPresent() && !isInChannel(partner.get())) {
                return true;
            }
        }
        return false;
    }

    private boolean isInChannel(String id) {
        for (int i = 0; i < channel.size(); i++) {
            if (channel.get(i).id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyUncertain() {
        for (int i = 0; i < channel.size(); i++) {
            if (isUncertain(channel.get(i).country())) {
                return true;
            }
        }
        return isUncertain(customer.country());
    }

    private static boolean isUncertain(Fact<String> country) {
        return country.is("RU") || country.is("BY");
    }
}
