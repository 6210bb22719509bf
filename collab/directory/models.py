"""What is stored: units and their sections, positions, persons, appointments, and who stands how to whom."""

from django.db import models
from django.db.models import Q

from collab.accounts.models import User
from collab.core.columns import SealedText
from collab.directory.phones import SealedPhone

_CURRENT = Q(ended_at=None)


class Unit(models.Model):
    """单位: an office with a name, a place in the tree and a political rank order (never the alphabet).

    `path` is the ids from the root down to itself ("1.5.37."), so that a subtree is one prefix. Closed ones (撤销)
    stay, for the record.
    """

    class Level(models.TextChoices):
        CITY = "city", "市级"
        COUNTY = "county", "县级"
        TOWNSHIP = "township", "乡镇级"

    class Kind(models.TextChoices):
        OFFICE = "office", "办公室"
        PARTY = "party", "党委系统"
        DEPARTMENT = "department", "政府部门"
        INSTITUTION = "institution", "事业单位"
        MASS = "mass", "群团组织"
        JUDICIAL = "judicial", "法检与人大政协机构"
        VERTICAL = "vertical", "垂管及驻市单位"
        ENTERPRISE = "enterprise", "国有企业"
        SITE = "site", "园区学校医院"
        COUNTY = "county", "县（市、区）"
        TOWNSHIP = "township", "乡镇（街道）"

    class Visibility(models.TextChoices):
        """可见范围: who finds the unit and its people."""

        EVERYONE = "everyone", "全平台可见"
        KIN = "kin", "上下级可见"
        OWN = "own", "仅本单位可见"

    name = models.CharField(max_length=80, unique=True)
    short_name = models.CharField(max_length=40)
    code = models.CharField(max_length=20, blank=True, default="")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    path = models.CharField(max_length=200, db_index=True, default="")
    order = models.PositiveIntegerField(default=0)
    level = models.CharField(max_length=8, choices=Level.choices, default=Level.CITY)
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.DEPARTMENT)
    visibility = models.CharField(max_length=8, choices=Visibility.choices, default=Visibility.EVERYONE)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order", "id")
        constraints = [models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="one_unit_per_code")]

    def __str__(self) -> str:
        return self.short_name


class Section(models.Model):
    """内设机构: a part of a unit, with no seal and no number of its own."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="sections")
    name = models.CharField(max_length=40)
    order = models.PositiveIntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order", "id")
        constraints = [
            models.UniqueConstraint(fields=["unit", "name"], condition=Q(closed_at=None), name="one_section_per_name")
        ]

    def __str__(self) -> str:
        return f"{self.unit} {self.name}"


class Rank(models.IntegerChoices):
    """职级, the highest first: what display rules and urging go by."""

    CITY_LEADER = 1, "市领导"
    UNIT_HEAD = 2, "单位主要负责人"
    UNIT_DEPUTY = 3, "单位副职"
    SECTION_HEAD = 4, "中层"
    STAFF = 5, "工作人员"


class Position(models.Model):
    """岗位: a post in a unit, and maybe in one of its sections, held by whoever is appointed to it."""

    class Kind(models.TextChoices):
        LEADER = "leader", "主要领导"
        DEPUTY_LEADER = "deputy_leader", "副职领导"
        OFFICE_HEAD = "office_head", "办公室主任"
        CLERK = "clerk", "收发员"
        SEAL_KEEPER = "seal_keeper", "公章管理员"
        ARCHIVIST = "archivist", "档案管理员"
        SECTION_HEAD = "section_head", "科室负责人"
        SECRETARY = "secretary", "秘书"
        OFFICIAL = "official", "工作人员"

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="positions")
    section = models.ForeignKey(Section, null=True, blank=True, on_delete=models.PROTECT, related_name="positions")
    title = models.CharField(max_length=40)
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.OFFICIAL)
    rank = models.PositiveSmallIntegerField(choices=Rank.choices, default=Rank.STAFF)
    order = models.PositiveIntegerField(default=0)
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("order", "id")

    def __str__(self) -> str:
        return f"{self.unit} {self.title}"


class Person(models.Model):
    """人员. The key is the account's, so that a person's id and his account's are one number.

    `acts_in` is the appointment, `acts_for` the deputyship in which he speaks just now; both None: his primary one.
    """

    class PhoneShown(models.TextChoices):
        """手机号显示范围."""

        EVERYONE = "everyone", "能看到本人的都可见"
        UNIT = "unit", "本单位可见"
        LEADERS = "leaders", "领导及本单位可见"
        NOBODY = "nobody", "不公开"

    user = models.OneToOneField(User, primary_key=True, on_delete=models.PROTECT, related_name="person")
    name = models.CharField(max_length=40)
    pinyin = models.CharField(max_length=120, db_index=True)
    initials = models.CharField(max_length=20, db_index=True)
    phone = SealedPhone(blank=True, default="")
    office_phone = SealedText(blank=True, default="")
    phone_shown = models.CharField(max_length=8, choices=PhoneShown.choices, default=PhoneShown.EVERYONE)
    acts_in = models.ForeignKey("Appointment", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    acts_for = models.ForeignKey("Deputyship", null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    def __str__(self) -> str:
        return self.name


class Status(models.Model):
    """在岗状态: where somebody is and until when, as he says himself; one row each, for the last he said. It ends by
    itself. `changed_at` is the database's time: by it those who have him on screen are told."""

    class Kind(models.TextChoices):
        ON_DUTY = "on_duty", "在岗"
        MEETING = "meeting", "会议中"
        OUT = "out", "外出"
        FIELD = "field", "下乡"
        LEAVE = "leave", "休假"

    person = models.OneToOneField(Person, primary_key=True, on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    text = models.CharField(max_length=40, blank=True)
    until = models.DateTimeField()
    changed_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"{self.kind} of {self.person_id}"


class Appointment(models.Model):
    """任职: who holds which position. Ended ones stay, for the record. The primary one is what his card shows.

    `ends_on` is the last day it is meant for (挂职); the worker ends it the day after.
    """

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="appointments")
    primary = models.BooleanField(default=True)
    begins_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "position"], condition=_CURRENT, name="one_current_appointment"),
            models.UniqueConstraint(
                fields=["person"], condition=_CURRENT & Q(primary=True), name="one_primary_appointment"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.position}"


class Portfolio(models.Model):
    """分管: a leader's position has charge of a unit."""

    leader = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="portfolio")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="overseers")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["leader", "unit"], name="one_portfolio_each")]

    def __str__(self) -> str:
        return f"{self.leader} → {self.unit}"


class Secretaryship(models.Model):
    """秘书: one position works for a leader's, and may see his private entries where `sees_private` says so."""

    secretary = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="serves")
    leader = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="served_by")
    sees_private = models.BooleanField(default=False)
    begins_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["secretary", "leader"], name="one_secretaryship_each")]

    def __str__(self) -> str:
        return f"{self.secretary} → {self.leader}"


class Deputyship(models.Model):
    """AB角: in this period `deputy` acts for `position`, within `scope` ("" : all of it), and signs 「×× 代」. `kinds`:
    the kinds of work he does for it, parted by blanks ("" : every kind); `scope` is how people say it."""

    position = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="deputies")
    deputy = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="deputises")
    scope = models.CharField(max_length=60, blank=True, default="")
    kinds = models.CharField(max_length=400, blank=True, default="")
    begins_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.deputy} 代 {self.position}"


class Administrator(models.Model):
    """管理员: he keeps the directory of this unit and what stands below it; without a unit, of the platform."""

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="administers")
    unit = models.ForeignKey(Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="administrators")
    granted_by = models.ForeignKey(Person, null=True, on_delete=models.PROTECT, related_name="+")
    granted_at = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "unit"], condition=_CURRENT, name="one_administrator_each"),
            models.UniqueConstraint(
                fields=["person"], condition=_CURRENT & Q(unit=None), name="one_platform_administrator_each"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} of {self.unit or 'the platform'}"


class SavedList(models.Model):
    """常用名单: units, positions and persons somebody chooses often. `chosen` is as the picker writes it."""

    owner = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_lists")
    name = models.CharField(max_length=40)
    chosen = models.JSONField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "name"], name="one_list_per_name")]

    def __str__(self) -> str:
        return self.name


class Findable(models.Model):
    """可查找: what somebody is found by through one of his appointments: his name, and where he sits, as words.

    Derived; `lookup` keeps it true.
    """

    appointment = models.OneToOneField(Appointment, primary_key=True, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    unit = models.ForeignKey(Unit, on_delete=models.CASCADE, related_name="+", db_index=False)
    rank = models.PositiveSmallIntegerField(choices=Rank.choices)
    name_words = models.TextField()
    place_words = models.TextField()

    def __str__(self) -> str:
        return self.name_words


class FindableUnit(models.Model):
    """The words a unit is found by, and the initials its short name is typed with. Derived; `lookup` keeps it true."""

    unit = models.OneToOneField(Unit, primary_key=True, on_delete=models.CASCADE, related_name="+")
    initials = models.CharField(max_length=40)
    words = models.TextField()

    def __str__(self) -> str:
        return self.words
