package io.hrsystem.contract.tenants;

import io.hrsystem.contract.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the certificate of an erasure says; the members of its JSON, in their order. Nothing in it is personal: the id of
 * the company is the only name that is left of it.
 *
 * @param number from 1, without gaps
 * @param retainUntil the last day on which it had to be kept
 * @param legalBasis the law that wants it
 * @param tables how many rows went from each table that had some, by database and table: {@code read.employee}
 * @param readModelsRewrittenOn the day on which the files of the read server are written anew, so that free space in
 *     them has nothing of the company either
 * @param previous SHA-256 of the file of the certificate before, as 64 hexadecimal digits; null for the first
 */
public record Certificate(
        String form,
        CertificateId id,
        TenantId tenantId,
        long number,
        Instant issuedAt,
        LocalDate contractEndedOn,
        LocalDate retainUntil,
        String legalBasis,
        Map<String, Long> tables,
        Events events,
        Keys keys,
        Backups backups,
        LocalDate readModelsRewrittenOn,
        Party askedBy,
        Party approvedBy,
        @Nullable String previous,
        SignedBy signedBy) {
    public static final String FORM = "hr-certificate/1";

    public static final String LEGAL_BASIS =
            "Personal Information Protection Act, article 21(1), and its Enforcement Decree, article 16(1)"
                    + " (개인정보 보호법 제21조제1항, 같은 법 시행령 제16조제1항)";

    public Certificate {
        tables = new TreeMap<>(tables);
    }

    /**
     * The events that were erased.
     *
     * @param first the id of the first one in the order of the store; null if there was none
     * @param hash SHA-256 of all their ids in that order, a line feed behind each, as 64 hexadecimal digits
     */
    public record Events(@Nullable String first, @Nullable String last, long count, String hash) {}

    /**
     * The keys that were destroyed.
     *
     * @param hash SHA-256 of all their ids in their order, a line feed behind each, as 64 hexadecimal digits
     * @param ids the first of them in their order, at most 500
     */
    public record Keys(long count, String hash, List<String> ids) {
        public Keys {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The days on which the last backups expire that hold anything of it.
     *
     * @param ciphertextUntil what nobody can read without the keys
     * @param keysUntil the keys, which lie in other backups
     */
    public record Backups(LocalDate ciphertextUntil, LocalDate keysUntil) {}

    /** Who took part in the decision. */
    public record Party(String client, PartyKind kind) {}

    public enum PartyKind {
        /** A program that acts for the operator by its own credentials; it stands for no person. */
        MACHINE_CLIENT
    }

    /** @param publicKey an Ed25519 SubjectPublicKeyInfo in URL-safe Base64 */
    public record SignedBy(String keyId, String publicKey) {}
}
