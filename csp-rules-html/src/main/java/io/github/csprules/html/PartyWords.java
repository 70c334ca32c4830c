package io.github.csprules.html;

import io.github.csprules.model.Customer;
import io.github.csprules.model.Fact;
import io.github.csprules.model.Partner;
import io.github.csprules.model.Party;
import io.github.csprules.model.Regions;
import io.github.csprules.model.Tenant;
import io.github.csprules.verdict.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a party: name, role, region, tenant, organization.
 *
 * @param words the words
 * @param regions the regions of the edition, if the policy follows one
 * @param day the day on which a country belongs to a region
 */
record PartyWords(Words words, Optional<Regions> regions, LocalDate day) {

    static String name(Party party) {
        return party.name().orElse(party.id());
    }

    String role(Party party) {
        if (party instanceof Customer) {
            return words.label(Actor.CUSTOMER);
        }
        return words.label(
                switch (((Partner) party).type()) {
                    case INDIRECT_PROVIDER -> Actor.PROVIDER;
                    case INDIRECT_RESELLER -> Actor.RESELLER;
                    case DIRECT_BILL -> Actor.DIRECT_BILL_PARTNER;
                });
    }

    /** The country and its region. */
    String place(Party party) {
        Fact<String> country = party.country();
        if (country.isNotStated()) {
            return words.text("html.country-not-stated");
        }
        String name = words.texts()
                .template("label.Country." + country.get(), words.locale())
                .orElse(country.get());
        String place = regions.map(table -> table.regionOf(country.get(), day)
                        .map(region ->
                                words.text("html.in-region", Map.of("country", name, "region", words.label(region))))
                        .orElseGet(() -> words.text("html.in-no-region", "country", name)))
                .orElse(name);
        return words.stated(place, country.isAssumed());
    }

    String tenant(Party party) {
        Tenant tenant = party.tenant();
        List<String> said = new ArrayList<>();
        said.add(words.text("html.tenant-of", "tenant", tenant.id()));
        if (party instanceof Customer) {
            said.add(
                    tenant.type().isNotStated()
                            ? words.text("html.type-not-stated")
                            : words.stated(
                                    words.label(tenant.type().get()),
                                    tenant.type().isAssumed()));
        }
        if (tenant.cloud() != Tenant.Cloud.GLOBAL) {
            said.add(words.label(tenant.cloud()));
        }
        return String.join(", ", said);
    }

    String organization(Party party) {
        Fact<String> organization = party.organization();
        return organization.isNotStated()
                ? words.text("html.not-stated")
                : words.stated(organization.get(), organization.isAssumed());
    }
}
