package com.example.tailspin;

import io.github.csprules.model.Agreement;
import io.github.csprules.model.AgreementType;
import io.github.csprules.model.Book;
import io.github.csprules.model.Customer;
import io.github.csprules.model.Extensions;
import io.github.csprules.model.Fact;
import io.github.csprules.model.FactName;
import io.github.csprules.model.MpnId;
import io.github.csprules.model.Partner;
import io.github.csprules.model.PartnerType;
import io.github.csprules.model.Partnership;
import io.github.csprules.model.Party;
import io.github.csprules.model.Relationship;
import io.github.csprules.model.ResellerRelationship;
import io.github.csprules.model.Tenant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns the shop's rows into a book: what is known, what the shop takes for granted, and nothing else.
 * <p>
 * An empty column is left out, so that verdicts ask for it, and so is a word that nobody here knows. Four facts are not
 * worth a question to this shop; it guesses them, and says so: that a dealer has no affiliates, that its MPN ID is of a
 * location and of its account's country, and that an end customer uses its tenant itself. A country that somebody took from
 * an address is a guess too.
 */
final class BookMapper {

    private static final String PARTNER_AGREEMENT = "MPA";

    private BookMapper() {}

    /**
     * Maps the accounts of an order.
     *
     * @param file the rows
     * @return the book, of which all questions about the order can be asked
     * @throws io.github.csprules.model.InvalidScenarioException with everything that is wrong in any of the rows
     */
    static Book map(OrderFile file) {
        Book.Builder book = Book.builder();
        for (AccountRow account : file.accounts()) {
            // Builders, not built parties: what is wrong with several accounts is then told at once.
            if (account.kind() != AccountRow.Kind.END_CUSTOMER) {
                book.partner(partner(account, file));
            }
            if (isBuyer(account, file)) {
                book.customer(customer(account));
            }
        }
        // A list says: these are all. A shop that has not read them to the end must not give one.
        if (file.account(AccountRow.HOUSE).linksReadOn() != null) {
            book.relationships(
                    file.links().stream().map(link -> relationship(link, file)).toList());
        }
        return book.build();
    }

    private static boolean isBuyer(AccountRow account, OrderFile file) {
        return account.kind() == AccountRow.Kind.END_CUSTOMER
                || account.accountNo() == file.order().buyerNo();
    }

    private static Partner.Builder partner(AccountRow account, OrderFile file) {
        PartnerType type =
                account.kind() == AccountRow.Kind.HOUSE ? PartnerType.INDIRECT_PROVIDER : PartnerType.INDIRECT_RESELLER;
        Partner.Builder partner = Partner.builder(PartyIds.seller(account.accountNo()), type, Tenant.csp(account.tenant()))
                .name(account.title());
        stateCompany(partner, account);
        // First seen on a day after the one that is asked about: how it was before is not known.
        if (isKnownBy(account.portalSince(), file)) {
            partner.onboardedOn(account.portalSince());
        }
        if (isKnownBy(account.programSince(), file)) {
            partner.enrolledOn(account.programSince());
        }
        stateAuthorization(partner, account);
        if (account.registrationNo() != null) {
            partner.registrationId(account.registrationNo());
        }
        if (account.dunningLevel() != null) {
            partner.extensions(
                    Extensions.none().with(CreditHold.DUNNING_LEVEL, BigDecimal.valueOf(account.dunningLevel())));
        }
        stateMpnId(partner, account);
        stateAffiliates(partner, account, file);
        stateAgreements(partner, account, file);
        return partner;
    }

    private static <B extends Party.Builder<?, B>> void stateCompany(B party, AccountRow account) {
        if (account.vatNo() != null) {
            party.organization(account.vatNo());
        }
        if (account.country() != null) {
            party.country(account.country());
            if (account.isCountryGuessed()) {
                party.assuming(FactName.COUNTRY);
            }
        }
    }

    private static boolean isKnownBy(@Nullable LocalDate firstSeen, OrderFile file) {
        return firstSeen != null && !firstSeen.isAfter(file.order().dueOn());
    }

    /** Partner Center has words for more than the policy asks about: the others say nothing here. */
    private static void stateAuthorization(Partner.Builder partner, AccountRow account) {
        String status = account.programStatus() == null ? "" : account.programStatus().toUpperCase(Locale.ROOT);
        for (Partner.Authorization authorization : Partner.Authorization.values()) {
            if (authorization.name().equals(status)) {
                partner.authorization(authorization);
            }
        }
    }

    private static void stateMpnId(Partner.Builder partner, AccountRow account) {
        if (account.mpn() == null) {
            return;
        }
        MpnId.Type type = "G".equals(account.mpnKind()) ? MpnId.Type.GLOBAL : MpnId.Type.LOCATION;
        String country = account.mpnCountry() == null ? account.country() : account.mpnCountry();
        partner.mpnId(new MpnId(account.mpn(), Fact.of(type), country == null ? Fact.notStated() : Fact.of(country)));
        if (account.mpnKind() == null) {
            partner.assuming(FactName.MPN_ID_TYPE);
        }
        if (account.mpnCountry() == null && country != null) {
            partner.assuming(FactName.MPN_ID_COUNTRY);
        }
    }

    private static void stateAffiliates(Partner.Builder partner, AccountRow account, OrderFile file) {
        List<GroupRow> rows = file.groups().stream()
                .filter(row -> row.accountNo() == account.accountNo())
                .toList();
        partner.affiliates(
                rows.stream().map(GroupRow::vatNo).filter(Objects::nonNull).toList());
        if (rows.isEmpty()) { // nobody has looked
            partner.assuming(FactName.AFFILIATES);
        }
    }

    private static void stateAgreements(Partner.Builder partner, AccountRow account, OrderFile file) {
        List<ContractRow> rows = file.contracts().stream()
                .filter(row ->
                        row.accountNo() == account.accountNo() && row.paper().equals(PARTNER_AGREEMENT))
                .toList();
        if (rows.isEmpty()) { // nobody has asked
            return;
        }
        List<Agreement> signed = new ArrayList<>();
        for (ContractRow row : rows) {
            if (row.signedOn() != null) {
                signed.add(agreement(row.signedOn(), row.cancelledOn()));
            }
        }
        partner.agreements(signed);
    }

    private static Agreement agreement(LocalDate signedOn, @Nullable LocalDate cancelledOn) {
        AgreementType type = AgreementType.MICROSOFT_PARTNER_AGREEMENT;
        return cancelledOn == null ? Agreement.signed(type, signedOn) : Agreement.ended(type, signedOn, cancelledOn);
    }

    private static Customer.Builder customer(AccountRow account) {
        Tenant tenant =
                "R".equals(account.tenantUse()) ? Tenant.csp(account.tenant()) : Tenant.customer(account.tenant());
        Customer.Builder customer = Customer.builder(PartyIds.buyer(account.accountNo()), tenant)
                .name(account.title());
        stateCompany(customer, account);
        if (account.tenantUse() == null) {
            customer.assuming(FactName.TENANT_TYPE);
        }
        return customer;
    }

    private static Relationship relationship(LinkRow link, OrderFile file) {
        String upper = PartyIds.seller(link.upperNo());
        boolean isWithBuyer = file.account(link.lowerNo()).kind() == AccountRow.Kind.END_CUSTOMER;
        Relationship relationship = isWithBuyer
                ? ResellerRelationship.of(upper, PartyIds.buyer(link.lowerNo()))
                : Partnership.of(upper, PartyIds.seller(link.lowerNo()));
        return switch (link.state() == null ? "" : link.state()) {
            case "I" -> relationship.withStatus(Relationship.Status.REQUESTED);
            case "A" -> relationship.withStatus(Relationship.Status.ACTIVE);
            case "X" -> relationship.withStatus(Relationship.Status.REMOVED);
            default -> relationship; // the two have something, and how far it has come is not known
        };
    }
}
