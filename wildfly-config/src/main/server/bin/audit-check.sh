#!/bin/sh
# Checks an export of the audit trail, on any machine with a JDK 17: audit-check.sh FILE
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$(dirname "$0")/AuditCheck.java" "$@"
