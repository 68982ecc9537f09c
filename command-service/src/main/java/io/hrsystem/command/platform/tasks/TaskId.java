package io.hrsystem.command.platform.tasks;

import io.hrsystem.contract.TenantId;

/**
 * What a scheduled task says about itself. The round keeps a retry apart from the given-up task it follows, or one thing
 * to be done apart from another.
 */
record TaskId(TenantId tenant, String round) {
    static TaskId parse(String text) {
        var slash = text.lastIndexOf('/');
        return new TaskId(new TenantId(text.substring(0, slash)), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return tenant + "/" + round;
    }
}
