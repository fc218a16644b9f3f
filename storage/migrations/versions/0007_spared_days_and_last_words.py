"""spared days, and when a person was last heard"""

from alembic import op
import sqlalchemy as sa


revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

HEARD = """
UPDATE people SET heard_at = COALESCE(
    (SELECT MAX(conversations.asked_at) FROM conversations WHERE conversations.person_id = people.id), created_at
)
"""
"""The last answer is the nearest thing to when a person was last heard that was kept so far."""


def upgrade() -> None:
    op.create_table(
        "spared_days",
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("how", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_spared_days_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "day", name=op.f("pk_spared_days")),
    )
    op.add_column("people", sa.Column("heard_at", sa.BigInteger(), nullable=True))
    op.execute(HEARD)
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.alter_column("heard_at", existing_type=sa.BigInteger(), nullable=False)


def downgrade() -> None:
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.drop_column("heard_at")

    op.drop_table("spared_days")
