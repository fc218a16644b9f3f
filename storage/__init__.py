"""What the coach remembers: tables, queries, migrations, encryption. Synchronous; frozen dataclasses come out, never rows."""
