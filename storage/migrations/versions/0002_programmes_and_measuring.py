"""programmes, and measuring again"""

from alembic import op
import sqlalchemy as sa


revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "programmes",
        sa.Column("id", _NUMBER, nullable=False),
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("programme", sa.String(length=20), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=True),
        sa.Column("finished", sa.Boolean(), nullable=False),
        sa.Column("said", _NUMBER, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_programmes_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_programmes")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("programmes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_programmes_person_id"), ["person_id"], unique=False)
    op.create_table(
        "measurements",
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("occasion", sa.String(length=20), nullable=False),
        sa.Column("asked", _NUMBER, nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("settled", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_measurements_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "occasion", name=op.f("pk_measurements")),
    )
    op.create_table(
        "arsq_answers",
        sa.Column("person_id", _NUMBER, nullable=False),
        sa.Column("occasion", sa.String(length=20), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("answered_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_arsq_answers_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "occasion", name=op.f("pk_arsq_answers")),
    )


def downgrade() -> None:
    op.drop_table("arsq_answers")
    op.drop_table("measurements")
    with op.batch_alter_table("programmes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_programmes_person_id"))
    op.drop_table("programmes")
